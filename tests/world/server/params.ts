import { type Exchange, header, readBody } from "./exchange.ts";

/** Request parameters from query, form or JSON body alike, as Rails sees them: `id[]` and a JSON array are both `id`. */
export class Params {
  private readonly values = new Map<string, string[]>();
  private readonly lists = new Set<string>();

  add(name: string, value: unknown): void {
    const key = name.replace(/\[\d*\]$/, "");
    if (Array.isArray(value)) {
      this.lists.add(key);
      for (const element of value) this.add(key, element);
    } else if (value !== null && value !== undefined && typeof value !== "object") {
      this.values.set(key, [...(this.values.get(key) ?? []), String(value)]);
    }
  }

  one(name: string): string | undefined {
    return this.values.get(name)?.at(-1);
  }

  all(name: string): readonly string[] {
    return this.values.get(name) ?? [];
  }

  has(name: string): boolean {
    return this.values.has(name);
  }

  /** Whether it came as an array of JSON. */
  isList(name: string): boolean {
    return this.lists.has(name);
  }

  flag(name: string): boolean {
    const value = this.one(name);
    return value === "true" || value === "1" || value === "on";
  }
}

/** Reads the query and, except for GET, the body; a body that cannot be parsed counts as empty. */
export async function readParams(exchange: Exchange): Promise<Params> {
  const params = new Params();
  for (const [name, value] of exchange.url.searchParams) params.add(name, value);
  if (exchange.method === "GET" || exchange.method === "HEAD") return params;
  const body = await readBody(exchange);
  const type = header(exchange, "content-type") ?? "";
  if (type.includes("json")) {
    for (const [name, value] of Object.entries(parseObject(body))) params.add(name, value);
  } else if (type.includes("multipart/form-data")) {
    for (const [, name, value] of body.matchAll(/name="([^"]+)"\r\n\r\n([\s\S]*?)\r\n--/g))
      params.add(name ?? "", value);
  } else {
    for (const [name, value] of new URLSearchParams(body)) params.add(name, value);
  }
  return params;
}

function parseObject(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
