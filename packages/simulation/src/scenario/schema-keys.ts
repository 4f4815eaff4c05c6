import type { z } from "zod";
import type { Path } from "./path.ts";

/** Keys that a schema knows at a path; of a union, those of all its branches. Empty where any key is allowed. */
export function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  let schemas: z.core.$ZodType[] = [schema];
  for (const step of path) schemas = schemas.flatMap((each) => childrenOf(each, step));
  return [...new Set(schemas.flatMap((each) => shapesOf(each).flatMap((shape) => Object.keys(shape))))];
}

type Shape = Readonly<Record<string, z.core.$ZodType>>;

function childrenOf(schema: z.core.$ZodType, step: string | number): z.core.$ZodType[] {
  return flat(schema).flatMap((each): z.core.$ZodType[] => {
    const { def } = (each as z.core.$ZodTypes)._zod;
    if (def.type === "object") {
      const child = def.shape[step];
      return child === undefined ? [] : [child];
    }
    if (def.type === "array") return [def.element];
    return def.type === "record" ? [def.valueType] : [];
  });
}

function shapesOf(schema: z.core.$ZodType): Shape[] {
  return flat(schema).flatMap((each): Shape[] => {
    const { def } = (each as z.core.$ZodTypes)._zod;
    return def.type === "object" ? [def.shape] : [];
  });
}

/** The schema behind "optional", and all branches of a union. */
function flat(schema: z.core.$ZodType): z.core.$ZodType[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === "optional") return flat(def.innerType);
  return def.type === "union" ? def.options.flatMap(flat) : [schema];
}
