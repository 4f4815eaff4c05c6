import "./no-eval.ts";
import { serveAnswers } from "./answers-worker.ts";
import { openPage } from "./page.ts";
import { part } from "./program.ts";
import { serveReplications } from "./replications-worker.ts";

if (part === "page") openPage(document);
else if (part === "answers") serveAnswers();
else serveReplications();
