import { parseJson } from "../domain/parse-json.ts";
import { RefusalError } from "./failure.ts";
import { readText } from "./read-text.ts";

const BODY_LIMIT_BYTES = 64 * 1024;

/** What an answer with an error status says. The status stands, even where the body breaks off or is no JSON. */
export async function readRefusal(response: Response): Promise<RefusalError> {
  const { status, headers } = response;
  const text = await readText(response, BODY_LIMIT_BYTES).catch(() => "");
  const body = parseJson(text);
  const error = typeof body === "object" && body !== null && "error" in body ? body.error : undefined;
  return new RefusalError({
    status,
    headers,
    message: typeof error === "string" ? error : "",
    isJson: body !== undefined,
  });
}
