/** What a stream of bytes gives, up to a piece more than `most` bytes: enough to tell that there is more. */
export async function collect(stream: AsyncIterable<unknown>, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    pieces.push(piece as Uint8Array);
    length += (piece as Uint8Array).length;
    if (length > most) break;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
