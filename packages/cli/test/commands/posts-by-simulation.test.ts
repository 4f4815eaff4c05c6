import { expect, test } from "vitest";
import { run } from "../run.ts";

/** A small service, so that its posts are soon found. */
const small = `organisation: Made-up Trust
newPatientsPerYear: 12
caseload: empty
years: 1
warmUpDays: 90
reading: strict
posts:
  - role: cns
    wte: 0.1
`;

const jsonOf = async (...more: readonly string[]) => {
  const argv = ["posts", "-", "--method", "simulation", "--workers", "0", "--json", ...more];
  const { code, out, err } = await run(argv, { input: small });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out);
};

test("the simulated posts stand beside the other methods, with the frontier, what fails first and what a budget buys", async () => {
  const { result } = await jsonOf("--budget", "20000");
  expect(result.methods.map(({ method }: { method: string }) => method)).toEqual(["simulation"]);
  const [found] = result.simulation;
  expect(found.verdict).toBe("meets");
  expect(result.frontier).toHaveLength(1);
  expect(result.frontier[0]).toMatchObject({
    reading: "strict",
    cns: found.cheapest.cns,
    supportWorker: 0,
    verdict: "meets"
  });
  expect(result.frontier[0].failsFirst.length).toBeGreaterThan(0);
  expect(found.inPlace.verdict).toBe("does not meet");
  expect(result.metFrom[0]).toMatchObject({ reading: "strict" });
  expect(result.budget.simulated[0]).toMatchObject({ reading: "strict", poundsPerYear: 20000, complete: true });
  expect(result.complete).toBe(true);
});

test("in words, the posts come first; then the desk methods", async () => {
  const { code, out } = await run(["posts", "-", "--workers", "0"], { input: small });
  expect(code).toBe(0);
  const first = out.split("\n\n")[0]?.replace(/\s+/g, " ") ?? "";
  expect(first).toMatch(
    /^Made-up Trust has 0\.1 of a CNS post; the Standards.* need \d\.\d CNS \(£[\d,]+ a year\); today .*missed.*\. By simulation, such posts meet them; .*it cannot tell\. Numbers are small: \d Standards are met on average/
  );
  expect(first.split(" ").length).toBeLessThan(90);
  expect(out.replace(/\s+/g, " ")).toContain(" The four desk methods ask for ");
});

test("interrupted, it says what was found so far, and exits with 130", async () => {
  const controller = new AbortController();
  const { code, out, err } = await run(["posts", "-", "--workers", "0", "--progress", "--json"], {
    input: small,
    signal: controller.signal,
    stderr: {
      write: (text) => {
        if (text.includes("so far")) controller.abort();
      },
      isTTY: false
    }
  });
  expect(code).toBe(130);
  expect(err).toBe("");
  expect(JSON.parse(out).result.complete).toBe(false);
});
