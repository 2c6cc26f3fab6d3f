/** A text file, whose words are put into the bundle. */
declare module "*.txt" {
  const words: string;
  export default words;
}
