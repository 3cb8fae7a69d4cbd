// Entry point of the standalone HTML files; bundled into one classic script, as module scripts do not load from file: URLs.
import './print-button-define.ts';
import '../timer/step-timer-define.ts';
