type Listener = (bytes: number) => void;

const watched = new Map<string, Listener>();

/** Tells how far into a file its reader is, in bytes as they stand on disk. Returns the end of it. */
export function watchReading(file: string, listener: Listener): () => void {
  watched.set(file, listener);
  return () => watched.delete(file);
}

/** Called by whoever reads a file from its first byte to its last. */
export function tellRead(file: string, bytes: number): void {
  watched.get(file)?.(bytes);
}
