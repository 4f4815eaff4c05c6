import { roles } from "caseload";
import { button, element } from "./element.ts";
import { type PostInFile, postsInFile } from "./posts-in-file.ts";
import type { Change, Control } from "./setting-control.ts";

const bands = ["3", "4", "5", "6", "7", "8a"] as const;

/** The posts in place as rows of role, whole-time equivalents and band; a row can be added and removed. */
export function postsControl(change: Change): Control {
  const root = element("div", { class: "settings", id: "posts" });
  let posts: readonly PostInFile[] = [];
  let shown = "";

  const give = (next: readonly PostInFile[], step: string): void => {
    change(["posts"], next, step);
    show(next);
  };

  const row = (post: PostInFile, at: number): HTMLElement => {
    const name = `Post ${at + 1}`;
    const role = element(
      "select",
      { "aria-label": `${name}: role`, id: `post-${at}-role` },
      ...rolesToChoose(post.role).map(([id, label]) =>
        element("option", { value: id, ...(id === post.role ? { selected: true } : {}) }, label)
      )
    );
    const wte = element("input", {
      type: "number",
      min: 0.1,
      max: 100,
      step: 0.1,
      value: `${post.wte ?? 1}`,
      id: `post-${at}-wte`,
      "aria-label": `${name}: whole-time equivalents`
    });
    const band = element(
      "select",
      { "aria-label": `${name}: band`, id: `post-${at}-band` },
      element("option", { value: "" }, "usual band"),
      ...bands.map((each) =>
        element(
          "option",
          { value: each, ...(each === String(post.band ?? "") ? { selected: true } : {}) },
          `band ${each}`
        )
      )
    );
    role.addEventListener("change", () => {
      const { band: _, ...others } = post;
      give(
        posts.map((each, i) => (i === at ? { ...others, role: role.value } : each)),
        `role-${at}-${role.value}`
      );
    });
    wte.addEventListener("input", () => {
      const value = Number(wte.value);
      if (wte.value !== "" && value > 0)
        give(
          posts.map((each, i) => (i === at ? withWte(each, value) : each)),
          `wte-${at}`
        );
    });
    band.addEventListener("change", () => {
      const { band: _, ...others } = post;
      give(
        posts.map((each, i) => (i !== at ? each : band.value === "" ? others : { ...others, band: band.value })),
        `band-${at}-${band.value}`
      );
    });
    const remove = button(
      "Remove",
      () =>
        give(
          posts.filter((_, i) => i !== at),
          `remove-${at}-${posts.length}`
        ),
      { "aria-label": `Remove ${name.toLowerCase()}`, id: `post-${at}-remove` }
    );
    return element(
      "div",
      { class: "post", role: "group", "aria-label": name },
      role,
      wte,
      element("span", { class: "unit" }, "WTE"),
      band,
      remove
    );
  };

  const add = (role: string, label: string): HTMLButtonElement =>
    button(label, () => give([...posts, { role, wte: 1 }], `add-${role}-${posts.length}`), { id: `add-${role}` });

  return {
    root,
    update: (scenario) => show(postsInFile(scenario.posts)),
    ask(asked) {
      const value = asked(["posts"]);
      show(Array.isArray(value) ? value : []);
    }
  };

  function show(present: readonly PostInFile[]): void {
    posts = present;
    const now = JSON.stringify(posts.map(({ wte, ...others }) => others));
    const isWorkedOn = root.contains(document.activeElement) && document.activeElement instanceof HTMLInputElement;
    if (now === shown && isWorkedOn) return;
    const focused = root.contains(document.activeElement) ? (document.activeElement?.id ?? "") : "";
    shown = now;
    root.replaceChildren(
      ...(posts.length === 0 ? [element("p", {}, "No posts in place.")] : posts.map(row)),
      element("p", { class: "buttons" }, add("cns", "Add a CNS"), add("supportWorker", "Add a support worker"))
    );
    // where the post has gone, the next place to go on from
    if (focused !== "") (document.getElementById(focused) ?? document.getElementById("add-cns"))?.focus();
  }
}

/** The post with more or less time; people who are too few to hold it are no longer said to. */
export function withWte(post: PostInFile, wte: number): PostInFile {
  const { heads, ...others } = post;
  return typeof heads !== "number" || heads < wte ? { ...others, wte } : { ...post, wte };
}

/** Roles that can hold a post of the service, and the one it has. */
function rolesToChoose(present: unknown): readonly (readonly [string, string])[] {
  const known = roles.filter(({ external }) => !external).map(({ id, label }) => [id, label] as const);
  return known.some(([id]) => id === present) || typeof present !== "string" ? known : [...known, [present, present]];
}
