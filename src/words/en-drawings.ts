// Every word a line drawing shows or says. Buttons go by what they do, never by a number.

/** "a", "a and b", "a, b and c" */
const list = (parts: readonly (string | number)[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

const seconds = (ms: number): number => Math.round(ms / 100) / 10;

export const drawings = {
  unlock: "UNLOCK",
  lock: "LOCK",
  trunk: "trunk",

  diamond: {
    /** beside a step */
    unlockAt: "nearest the blade",
    lockAt: "round, in the center",
    /** upright: the column beside the key is narrow */
    unlockAtShort: "by the blade",
    lockAtShort: "in the center",
    trunkAtShort: "third button",
    says: "Diamond key: UNLOCK is the arrow nearest the blade, LOCK the round button in the center, trunk the third.",
  },
  rubberButton: {
    says: "Rubber-button key, in outline. Its buttons are UNLOCK, LOCK and trunk; where each sits is not shown.",
  },
  noButtons: {
    says: "Key without buttons: a plain head with a hole, and the blade.",
  },

  ignition: {
    off: "off",
    start: "START",
    says: "Ignition lock: from off, 0, turn to position 1 and back. Position 2 comes next. START is struck out.",
  },

  /** `lines` stand under the car, `name` in its sentence */
  lids: {
    hood: { name: "hood", lines: ["hood"] },
    trunk: { name: "trunk", lines: ["trunk"] },
    "soft-top": { name: "soft top", lines: ["soft top"] },
    tailgate: { name: "tailgate", lines: ["tailgate"] },
    "tailgate-halves": { name: "both halves of the tailgate", lines: ["tailgate,", "both halves"] },
    "rear-window": { name: "rear window", lines: ["rear window"] },
    "rear-hatch": { name: "rear hatch", lines: ["rear hatch"] },
  },
  car: (doors: 2 | 4, lids: readonly string[]): string =>
    `The car from above. Solid: its ${doors === 2 ? "two" : "four"} passenger doors.` +
    (lids.length ? ` Dashed: ${list(lids)}.` : ""),

  timing: {
    spare: "to spare",
    says: (limitText: string, limitMs: number, holdMs: number, pressesMs: readonly number[]): string =>
      `UNLOCK held for ${seconds(holdMs)} s, LOCK pressed at ${list(pressesMs.map(seconds))} s. ` +
      (holdMs <= limitMs
        ? `Of ${limitText}, ${seconds(limitMs - holdMs)} s to spare.`
        : `The limit is ${limitText}.`),
  },
} as const;

export type LidId = keyof typeof drawings.lids;
