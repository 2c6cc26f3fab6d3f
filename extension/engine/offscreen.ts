/** Chromium's offscreen document: all it does is serve the engine. */
import { serve } from "./serve.ts";

serve();
