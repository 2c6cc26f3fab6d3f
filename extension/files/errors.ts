/** FileError says why a file cannot be read. Its key is that of a sentence in _locales. */
export class FileError extends Error {
  constructor(readonly key: string) {
    super(key);
  }
}
