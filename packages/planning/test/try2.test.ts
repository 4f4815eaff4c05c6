import { test } from "vitest";
import { caseloadQuantile, stationaryCaseload, caseloadCv, survivalOf } from "@caseload/simulation";
import { service } from "./made-up-service.ts";
import { rememberedStays } from "../src/stay.ts";
test("try", () => {
  const time = (name: string, f: () => unknown) => { f(); const t = performance.now(); let n=0; while (performance.now()-t<200) {f();n++;} console.log(name, ((performance.now() - t)/n).toFixed(3), "ms"); };
  const sv: any = survivalOf({ law: "weibull", meanYears: 3.13, medianYears: 2 });
  time("fit", () => survivalOf({ law: "weibull", meanYears: 3.13, medianYears: 2 }));
  time("stock", () => stationaryCaseload(1, sv, 0));
  time("stock g", () => stationaryCaseload(1, sv, 0.02));
  time("stock -g", () => stationaryCaseload(1, sv, -0.01));
  time("cv", () => caseloadCv(1, sv, 0, 1));
  time("q", () => caseloadQuantile(231.6, 0.01, 0.9));
  time("q0", () => caseloadQuantile(231.6, 0, 0.9));
});
