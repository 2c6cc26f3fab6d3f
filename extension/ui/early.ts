// Runs in the head of every page of the extension, before anything is drawn.

import { followTheme } from "./theme.ts";

followTheme();
