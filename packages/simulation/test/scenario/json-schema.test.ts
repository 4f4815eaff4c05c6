import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { scenarioSchema } from "../../src/scenario/file-schema.ts";
import { scenarioJsonSchema } from "../../src/scenario/json-schema.ts";

type Node = Readonly<Record<string, unknown>>;

test("the committed schema is the one that is generated (npm run generate)", () => {
  const committed = readFileSync(new URL("../../../../docs/scenario.schema.json", import.meta.url), "utf8");
  expect(committed).toBe(`${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`);
});

test("every key of the language is in it with a description, and no other is allowed", () => {
  const schema = scenarioJsonSchema();
  const properties = schema.properties as Record<string, Node>;
  expect(Object.keys(properties).sort()).toEqual(Object.keys(scenarioSchema.shape).sort());
  expect(schema.additionalProperties).toBe(false);
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  for (const [key, node] of Object.entries(properties)) expect(node.description, key).toBeTypeOf("string");
});

test("every pointer of it points to something", () => {
  const schema = scenarioJsonSchema();
  const pointers = [...JSON.stringify(schema).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path ?? "");
  expect(pointers.length).toBeGreaterThan(20);
  for (const pointer of pointers) {
    let node: unknown = schema;
    for (const step of pointer.split("/")) node = (node as Node)[step];
    expect(node, pointer).toBeTypeOf("object");
  }
});
