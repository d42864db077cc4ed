import { CALL_TIMEOUT_MS } from "./client.ts";
import { readRefusal } from "./read-refusal.ts";
import { readText } from "./read-text.ts";

const BODY_LIMIT_BYTES = 64 * 1024;

/**
 * Posts a form to `path` of an instance, which is how OAuth is spoken (RFC 6749, appendix B), and gives the JSON of the answer. Browsers send a
 * form without asking first, so one arrives also where the instance does not let pages of other origins read its answer. Throws as
 * `InstanceHttp` does. An answer that leads elsewhere is an error: it would take secrets along.
 */
export async function postForm(
  instance: string,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<unknown> {
  const response = await fetch(new URL(path, instance), {
    method: "POST",
    headers: { Accept: "application/json" },
    body: new URLSearchParams(fields),
    credentials: "omit",
    referrerPolicy: "no-referrer",
    cache: "no-store",
    redirect: "error",
    signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
  });
  if (!response.ok) throw await readRefusal(response);
  return JSON.parse(await readText(response, BODY_LIMIT_BYTES));
}
