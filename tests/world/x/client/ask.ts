/** Query ids of the operations: 22 characters, as X's are. */
const QUERY_IDS = {
  Followers: "m3RkQ7c_ZtVw0xYb-LsPfA",
  Following: "-Wq7uN3C_vxXBwUKtSwS6A",
  HomeLatestTimeline: "_uE8dWk2f0Yb3rTqLxZc9Q",
  ListMembers: "Zr5uWq1TnB-oXy8cGdKe_w",
  SearchTimeline: "hT2vLm9sQx_4pJdRfCy0Ng",
  UserByScreenName: "k5LmPz0aRg7vNcE1yHsJtw",
  UserTweets: "Qe9-ZbXn4iUoF2dMwK8rVg",
} as const;

export type Operation = keyof typeof QUERY_IDS;

const FEATURES = {
  rweb_video_screen_enabled: false,
  profile_label_improvements_pcf_label_in_post_enabled: true,
  responsive_web_graphql_timeline_navigation_enabled: true,
  view_counts_everywhere_api_enabled: true,
};

/**
 * The page's address may ask for another transport, method, layout or host: `?transport=fetch&method=post&layout=v1&api=1`, for
 * api.x.com beside x.com. The layout `unknown` is one that no extension has heard of.
 */
const wish = (name: string): string | null => new URLSearchParams(location.search).get(name);

interface Request {
  readonly method: "GET" | "POST";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Asks X's endpoint and gives the parsed answer; rejects on any status but 200. */
export function ask(operation: Operation, variables: Readonly<Record<string, unknown>>): Promise<unknown> {
  const layout = wish("layout");
  const apex = location.hostname.split(".").slice(-2).join(".");
  const base = wish("api") === null ? "/i/api" : `https://api.${apex}`;
  const path = `${base}/graphql/${QUERY_IDS[operation]}/${operation}`;
  const headers = {
    "content-type": "application/json",
    "x-twitter-active-user": "yes",
    "x-client-transaction-id": "look-alike",
    ...(layout === null ? {} : { "x-world-layout": layout }),
  };
  const query = `variables=${encodeURIComponent(JSON.stringify(variables))}&features=${encodeURIComponent(JSON.stringify(FEATURES))}`;
  const request: Request =
    wish("method") === "post"
      ? {
          method: "POST",
          url: path,
          headers,
          body: JSON.stringify({ variables, features: FEATURES, queryId: QUERY_IDS[operation] }),
        }
      : { method: "GET", url: `${path}?${query}`, headers, body: null };
  return wish("transport") === "fetch" ? byFetch(request) : byXhr(request);
}

async function byFetch({ method, url, headers, body }: Request): Promise<unknown> {
  const answer = await fetch(url, { method, headers, body, credentials: "include" });
  if (answer.status !== 200) throw new Error(`status ${answer.status}`);
  return parse(await answer.text());
}

function byXhr({ method, url, headers, body }: Request): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.withCredentials = true;
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.addEventListener("load", () => {
      if (request.status === 200) resolve(parse(request.responseText));
      else reject(new Error(`status ${request.status}`));
    });
    request.addEventListener("error", () => reject(new Error("no answer")));
    request.send(body);
  });
}

/** Undoes what the server did to an answer of the layout `unknown`. */
function parse(text: string): unknown {
  if (wish("layout") !== "unknown") return JSON.parse(text);
  return JSON.parse(text.replaceAll('"nick":', '"screen_name":').replaceAll('"ref":', '"rest_id":'));
}
