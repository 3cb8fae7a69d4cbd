// All that runs in a single-file edition: it is bundled into one classic script, as module scripts never run from a disk.
import './print-button-define.ts';
import '../timer/step-timer-define.ts';
