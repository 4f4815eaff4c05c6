export interface TryThisOptions {
  /** The scenario file. */
  readonly text: string;
  /** What it is to be called: "how-many-people.yaml". */
  readonly file: string;
  /** Command lines that come to the same numbers, with what they tell. */
  readonly commands: readonly { readonly line: string; readonly tells: string }[];
}

/** The scenario file of the present settings, to copy or download, with the commands that come to the same answer. */
export function tryThis({ text, file, commands }: TryThisOptions): HTMLElement {
  const root = document.createElement("div");
  root.className = "try-this";
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  const row = document.createElement("p");
  row.append(
    button("Copy the scenario", async () => {
      said.textContent = (await copied(text))
        ? "Copied."
        : "This browser does not let a page copy; select the text instead.";
    }),
    " ",
    button(`Download ${file}`, () => {
      download(text, file);
      said.textContent = `${file} is with your downloads.`;
    })
  );
  const list = document.createElement("ul");
  list.append(
    ...commands.map(({ line, tells }) => {
      const item = document.createElement("li");
      item.append(Object.assign(document.createElement("code"), { textContent: line }), ` ${tells}`);
      return item;
    })
  );
  root.append(code(text, file), row, said, "Then, in the directory that holds it:", list);
  return root;
}

function code(text: string, file: string): HTMLElement {
  const block = document.createElement("pre");
  block.tabIndex = 0;
  block.id = "scenario";
  block.setAttribute("role", "region");
  block.setAttribute("aria-label", file);
  block.append(Object.assign(document.createElement("code"), { textContent: text }));
  return block;
}

function button(words: string, act: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = words;
  element.addEventListener("click", act);
  return element;
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function download(text: string, file: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/yaml" }));
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
