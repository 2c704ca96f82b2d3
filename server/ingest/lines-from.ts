/** A text from a physical line on, counted from 1; CRLF, LF and CR each end one. */
export async function* linesFrom(text: AsyncIterable<string>, line: number): AsyncGenerator<string> {
  let lacking = line - 1;
  let wasReturn = false;
  for await (const chunk of text) {
    let at = 0;
    for (; at < chunk.length && (lacking > 0 || (wasReturn && chunk.charCodeAt(at) === 10)); at += 1) {
      const code = chunk.charCodeAt(at);
      if (code === 13 || (code === 10 && !wasReturn)) lacking -= 1;
      wasReturn = code === 13;
    }
    if (at < chunk.length) {
      wasReturn = false;
      yield at === 0 ? chunk : chunk.slice(at);
    }
  }
}
