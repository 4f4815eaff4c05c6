import { expect, inject } from "vitest";
import { brokenRules, tooWide } from "./broken-rules.ts";
import { controls, exposed } from "./named-controls.ts";
import { longestTask, pageTest } from "./page-test.ts";
import { pdfPages } from "./pdf-pages.ts";
import { refusingProxy } from "./refusing-proxy.ts";
import { tabThrough } from "./tab-through.ts";

// What the tests of pages look for is made here on purpose, so that none of them is blind.

const pageOf = (body: string): string =>
  `data:text/html,${encodeURIComponent(`<!doctype html><html lang="en"><head><title>made up</title></head><body><main><h1>made up</h1>${body}</main></body></html>`)}`;

const ways = [
  ["page", "void fetch('http://page.example/').catch(() => 0)"],
  ["picture", "void (new Image().src = 'http://picture.example/')"],
  ["beacon", "navigator.sendBeacon('http://beacon.example/', 'x')"],
  ["socket", "void new WebSocket('ws://socket.example/')"],
  ["frame", "document.body.append(Object.assign(document.createElement('iframe'), { src: 'http://frame.example/' }))"],
  ["worker", "void new Worker(URL.createObjectURL(new Blob([\"fetch('http://worker.example/').catch(() => 0)\"])))"]
] as const;

pageTest.for(ways)("a request is seen, whoever asks: %s", async ([name, way], { open }) => {
  const opened = await open("about:blank", { isProvoked: true });
  await opened.page.evaluate(way);
  await expect.poll(() => opened.throughProxy.join(" ")).toContain(`${name}.example`);
});

pageTest("a request to this machine is seen too", async ({ open }) => {
  const other = await refusingProxy();
  const opened = await open("about:blank", { origin: inject("notebooksAddress"), isProvoked: true });
  await opened.page.evaluate((address) => fetch(address).catch(() => 0), other.address);
  expect(opened.left).toEqual([`${other.address}/`]);
  expect(opened.throughProxy.join(" ")).toContain(new URL(other.address).host);
  await other.close();
});

pageTest("what a page says and throws is heard", async ({ open }) => {
  const opened = await open(pageOf("<button onclick='console.warn(1); alert(2); undefined.three'>press</button>"), {
    isProvoked: true
  });
  await opened.page.click("button");
  await expect.poll(() => opened.said.length).toBe(3);
  expect(opened.said.join(" ")).toMatch(/1.*2.*three/);
});

pageTest("what breaks a rule of axe-core is found, faint colours too", async ({ open }) => {
  const { page } = await open(pageOf("<input><p style='color:#aaa;background:#fff'>faint</p>"));
  const broken = (await brokenRules(page)).map((found) => found.split(":")[0]);
  expect(broken).toContain("label");
  expect(broken).toContain("color-contrast");
});

pageTest("what is wider than its window is found, even where it is cut off", async ({ open }) => {
  const options = { viewport: { width: 320, height: 640 } };
  const wide = "<p id='wide' style='width:400px'>wide</p>";
  expect(await tooWide((await open(pageOf(wide), options)).page)).toHaveLength(2);
  expect(await tooWide((await open(pageOf(`<div style='overflow:hidden'>${wide}</div>`), options)).page)).toHaveLength(
    1
  );
  expect(await tooWide((await open(pageOf(`<div style='overflow:auto'>${wide}</div>`), options)).page)).toEqual([]);
});

pageTest("words that a picture cuts off are found, on either side", async ({ open }) => {
  const words = (x: number, text: string) => `<text x="${x}" y="20">${text}</text>`;
  const picture = `<svg width="200" height="40">${words(-30, "on the left")}${words(60, "within")}${words(180, "on the right")}</svg>`;
  expect(await tooWide((await open(pageOf(picture))).page)).toEqual(["cut off: on the left", "cut off: on the right"]);
});

pageTest("a page that is held up is found", async ({ open }) => {
  const { page } = await open(pageOf("<button>press</button>"));
  await page.evaluate(() => {
    document.querySelector("button")?.addEventListener("click", () => {
      const end = performance.now() + 300;
      while (performance.now() < end);
    });
  });
  await page.click("button");
  await expect.poll(() => longestTask(page)).toBeGreaterThanOrEqual(300);
});

pageTest("focus that cannot be seen, is covered or never comes is found", async ({ open }) => {
  const style = "<style>:focus-visible{outline:3px solid}#bare:focus{outline:none}</style>";
  const cover = "<div style='position:fixed;inset:auto 0 0 0;height:5rem;background:gray'></div>";
  const { page } = await open(
    pageOf(
      `${style}<button>good</button><button id='bare'>bare</button><button>jumped</button><button>jumped too</button>
      <button style='position:fixed;bottom:1rem' id='under'>under</button>${cover}`
    )
  );
  await page.evaluate(() => {
    document.querySelector("#bare")?.addEventListener("keydown", (event) => {
      event.preventDefault();
      document.querySelector<HTMLElement>("#under")?.focus();
    });
  });
  const { stops, missed } = await tabThrough(page);
  expect(stops.map(({ name, isVisible }) => `${name}: ${isVisible}`)).toEqual([
    "button good: true",
    "button#bare bare: false",
    "button#under under: false"
  ]);
  expect(missed).toHaveLength(2);
});

pageTest("a keyboard trap is found", async ({ open }) => {
  const { page } = await open(pageOf("<div></div>"));
  await page.evaluate(() => {
    addEventListener("keydown", () => {
      document.querySelector("div")?.append(Object.assign(document.createElement("button"), { textContent: "next" }));
    });
  });
  await expect(tabThrough(page, 20)).rejects.toThrow("does not get out");
});

pageTest("controls are seen as a screen reader is told of them", async ({ open }) => {
  const { page } = await open(pageOf("<label>Posts<input type='range'></label><button></button><p hidden>x</p>"));
  const found = controls(await exposed(page)).map(({ role, name }) => `${role}: ${name}`);
  expect(found.toSorted()).toEqual(["button: ", "slider: Posts"]);
});

pageTest("pages of a print are counted", async ({ open }) => {
  const { page } = await open(
    pageOf("<p style='break-after:page'>one</p><p style='break-after:page'>two</p><p>three</p>")
  );
  expect(pdfPages(await page.pdf({ format: "A4" }))).toBe(3);
});
