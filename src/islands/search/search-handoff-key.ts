import { scopedKey } from '../shared/site-url.ts';

export const handoffKey = scopedKey('found');
