import { hashOf } from "../random.ts";

/** A drawn portrait for a name, instead of anybody's photograph: two hills and a sun in the name's own colours. */
export function picture(name: string): string {
  const hue = hashOf(name) % 360;
  const lean = 12 + (hashOf(`${name}/lean`) % 20);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="48" height="48">
<rect width="48" height="48" fill="hsl(${hue} 55% 78%)"/><circle cx="${lean}" cy="15" r="6" fill="hsl(${(hue + 60) % 360} 80% 62%)"/>
<path d="M0 48V34q12-${lean / 2} 24 0t24-4v18z" fill="hsl(${(hue + 180) % 360} 35% 45%)"/></svg>`;
}
