import type { Random } from "../random.ts";

const FIRST =
  "amber brisk cobalt copper crisp damp dapple dusk fabled ferny flint fuzzy gentle gilded glad hazel hollow humble inky jolly juniper keen kindly lantern linen lofty lunar mellow minty misty mossy nimble oaken ochre olive paper pebble plucky quaint quiet rusty salty sandy silent silver sleepy snowy solar spry sunny tangy tidal tinny tiny umber velvet vivid waxen wobbly woolly".split(
    " ",
  );
const SECOND =
  "acorn anchor anvil badger basil beacon bellows biscuit bobbin bramble button cactus candle canoe cello clover comet crumpet dahlia dormouse easel fennel ferret fiddle finch gasket gherkin goblet gourd heron hinge igloo jackdaw kettle kiwi ladle lemur loom magpie mango marten muffin nettle noodle otter oyster paddle parsnip pickle plover pretzel quill radish saddle sextant shovel spindle sprocket tapir teapot thimble thistle timpani trowel turnip vole walnut weevil wicket yarrow".split(
    " ",
  );

/** Makes invented screen names, each once: `/^\w{4,15}$/`. */
export function screenNames(random: Random): () => string {
  const used = new Set<string>();
  return () => {
    for (;;) {
      const name = shape(random, random.pick(FIRST), random.pick(SECOND));
      const key = name.toLowerCase();
      if (/^\w{4,15}$/.test(name) && !used.has(key)) {
        used.add(key);
        return name;
      }
    }
  };
}

function shape(random: Random, first: string, second: string): string {
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  switch (random.int(6)) {
    case 0:
      return `${first}_${second}`;
    case 1:
      return `${capital(first)}${capital(second)}`;
    case 2:
      return `${first}${second}${random.int(90) + 10}`;
    case 3:
      return `the${capital(second)}${random.int(900) + 100}`;
    case 4:
      return `_${second}${first}`;
    default:
      return `${first}${second}`;
  }
}
