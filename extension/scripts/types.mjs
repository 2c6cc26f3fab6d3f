// Writes engine/protocol.gen.ts from the boundary's JSON Schema, which `go run ./wasm/schema` writes from the
// Go types. With --check it writes nothing and fails when the file is stale.
import { readFile, writeFile } from "node:fs/promises";
import { compile } from "json-schema-to-typescript";

const schemaFile = new URL("../../wasm/schema/boundary.schema.json", import.meta.url);
const typesFile = new URL("../engine/protocol.gen.ts", import.meta.url);

const schema = JSON.parse(await readFile(schemaFile, "utf8"));
const types = await compile(schema, "Boundary", {
  bannerComment: "// Made from wasm/schema/boundary.schema.json by `./build.sh types`. Do not edit.",
  additionalProperties: false,
  style: { printWidth: 120 },
});
if (process.argv.includes("--check")) {
  const committed = await readFile(typesFile, "utf8");
  if (committed !== types) {
    console.error("engine/protocol.gen.ts is stale: run ./build.sh types and commit the result");
    process.exit(1);
  }
} else {
  await writeFile(typesFile, types);
}
