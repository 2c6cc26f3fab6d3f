// Firefox's background page: what the service worker does in Chromium, and the engine.
import { serve } from "../engine/serve.ts";
import "./index.ts";

serve();
