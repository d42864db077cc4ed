/**
 * The body as text. Throws where it is longer than `limit` bytes, counted as they come out of decompression: an instance is chosen by the user,
 * but what stands there may be anything. (lib/webfinger reads strangers' answers in the same way; adapters share nothing.)
 */
export async function readText(response: Response, limit: number): Promise<string> {
  if (response.body === null) return "";
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > limit) {
      reader.cancel().catch(() => undefined);
      throw new Error(`The answer of ${response.url} is longer than ${limit} bytes`);
    }
    text += decoder.decode(value, { stream: true });
  }
}
