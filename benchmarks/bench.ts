/**
 * Everything that is measured in minutes: first speed against C++ and other libraries, then what the default model costs.
 *
 *   npm run bench -- [--rounds N] [--quick] [--only speed|scale]
 */
const at = process.argv.indexOf("--only");
const only = at === -1 ? "both" : process.argv[at + 1];
if (only !== "both" && only !== "speed" && only !== "scale") {
  console.error(`--only: expected speed or scale, got ${only ?? "nothing"}`);
  process.exit(2);
}
if (only !== "scale") await import("./speed/speed.ts");
if (only !== "speed") await import("./scale/scale.ts");
