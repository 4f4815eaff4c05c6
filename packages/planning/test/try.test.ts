import { expect, test } from "vitest";
import { findPosts } from "../src/index.ts";
import { evidence, service } from "./made-up-service.ts";
test("try", () => {
  const s = service({ budgetPounds: 50000 } as any);
  for (let i = 0; i < 3; i++) { const t = process.cpuUsage().user; findPosts(s, evidence); console.log("ms", (process.cpuUsage().user - t)/1000); }
  const a = findPosts(s, evidence);
  console.log(a.caseload, a.comparators, a.warnings);
  for (const m of a.methods) console.log(m.method, m.basis ?? "", m.reading, m.calibratedTo, m.cannotTell ?? "", m.posts.map((p) => `${p.role} ${p.wteLow.toFixed(2)} ${p.wte.toFixed(3)} ${p.wteHigh.toFixed(2)}`).join("; "), Math.round(m.costPerYear.trust.base));
  for (const c of a.calibrations) console.log(JSON.stringify({...c, explain: undefined}));
  for (const m of a.methods.filter((m) => m.reading === "delegated" && m.calibratedTo === "reach")) { console.log(m.method, m.why, JSON.stringify(m.details), m.drivers.slice(0, 8).map((d) => `${d.id} ${d.wteAtLow.toFixed(2)} ${d.wteAtHigh.toFixed(2)}`)); for (const l of m.explain) console.log("  ", l.label, "|", l.arithmetic, "=", l.value, l.unit); }
  console.log(a.budget);
});
