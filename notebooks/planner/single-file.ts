import { createHash } from "node:crypto";
import type { Plugin } from "vite";
import { licencesHtml, licencesOf } from "./licences.ts";

/**
 * Puts the program and the style into the page, with a policy that lets nothing else run and nothing leave: the script is
 * allowed by its hash, workers are started from it as blobs.
 *
 * @param mostBytes - the build fails for a larger page
 */
export function singleFile(mostBytes: number): Plugin {
  return {
    name: "caseload-single-file",
    enforce: "post",
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const page = files.find((file) => file.fileName.endsWith(".html"));
      const scripts = files.filter((file) => file.type === "chunk");
      const styles = files.filter((file) => file.type === "asset" && file.fileName.endsWith(".css"));
      const [script] = scripts;
      if (page?.type !== "asset" || script === undefined || scripts.length > 1) {
        throw new Error(`expected one page and one script, found ${files.map(({ fileName }) => fileName).join(", ")}`);
      }
      const code = `\n${script.code.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--")}`;
      const style = styles.map((each) => (each.type === "asset" ? String(each.source) : "")).join("\n");
      const policy = [
        "default-src 'none'",
        `script-src 'sha256-${sha256(code)}' blob:`,
        "worker-src blob:",
        "style-src 'unsafe-inline'",
        "img-src data: blob:",
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'"
      ].join("; ");
      const html = String(page.source)
        .replace(/\s*<script[^>]*src=[^>]*><\/script>/, "")
        .replace(/\s*<link rel="(?:stylesheet|modulepreload)"[^>]*>/g, "")
        .replace(
          '<meta charset="utf-8" />',
          () => `<meta charset="utf-8" />\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`
        )
        .replace("</head>", () => `<style>${style}</style>\n</head>`)
        .replace("</footer>", () => `${licencesHtml(licencesOf(script.moduleIds))}\n</footer>`)
        .replace("</body>", () => `<script type="module" id="program">${code}</script>\n</body>`);
      for (const file of files) delete bundle[file.fileName];
      const bytes = Buffer.byteLength(html);
      if (bytes > mostBytes) throw new Error(`the page has ${bytes} bytes, more than ${mostBytes}`);
      this.emitFile({ type: "asset", fileName: "caseload-planner.html", source: html });
    }
  };
}

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("base64");
