import { z } from "zod";
import { scenarioSchema } from "./file-schema.ts";

type JsonObject = Record<string, unknown>;

/**
 * The scenario language as JSON Schema (draft 2020-12), generated from the schema that reads the files. It gives
 * completion in an editor; what it cannot say (shares that sum to 1, roles that exist) is checked when a file is read.
 */
export function scenarioJsonSchema(): JsonObject {
  const { $schema, ...rest } = z.toJSONSchema(scenarioSchema, { target: "draft-2020-12", io: "input" });
  const schema: JsonObject = { $schema, title: "Caseload scenario", ...rest };
  const keys = schema.properties as Record<string, JsonObject>;
  const variant = keys.variants?.items as { properties: JsonObject };
  // A variant holds the keys of a scenario: said once, and pointed to.
  for (const key of Object.keys(variant.properties)) {
    const same = key === "addPosts" ? "posts" : key;
    if (same in keys) variant.properties[key] = { $ref: `#/properties/${same}` };
  }
  return schema;
}
