/** SVG path of the diamond key's head, blade to the right, centered at 83,108. */
export const diamondHead =
  'M6.9 92.2A250 250 0 0 1 65.3 43A34 34 0 0 1 100.7 43A250 250 0 0 1 159.4 92.6A7 7 0 0 0 164.7 95H175A3 3 0 0 1 178 98V118A3 3 0 0 1 175 121H164.7A7 7 0 0 0 159.4 123.4A250 250 0 0 1 100.7 173A34 34 0 0 1 65.3 173A250 250 0 0 1 6.9 123.8A24 24 0 0 1 6.9 92.2Z';
