// The layouts are plain JavaScript; what the tests use of them.
declare module "*/layouts/index.mjs" {
  export interface Somebody { slug: string; resume: object; lang: string; consistent: boolean }
  export interface Layout { name: string; kind: "html" | "text"; style: object; render(view: object): string }
  export function layouts(kinds: string[]): Promise<Layout[]>;
  export function everybody(): Promise<Somebody[]>;
}
declare module "*/layouts/lib/view.mjs" {
  export function look(resume: object, how: { slug: string; lang: string; layout: string; style: object }): { view: object };
}
declare module "*/lib/zip.mjs" {
  export function filesUnder(folder: string, without?: string[]): string[];
  export function zip(folder: string, files?: string[], prefix?: string): Uint8Array;
}
declare module "*/lib/inputs.mjs" {
  export function packOf(count: number): string;
}
