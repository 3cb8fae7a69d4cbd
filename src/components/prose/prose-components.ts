import Picture from '../Picture.astro';
import KeyDrawing from '../KeyDrawing.astro';
import Amount from './Amount.astro';
import Count from './Count.astro';
import Limit from './Limit.astro';
import Link from './Link.astro';
import Models from './Models.astro';
import OnlyKey from './OnlyKey.astro';
import Others from './Others.astro';
import Phrase from './Phrase.astro';
import Receivers from './Receivers.astro';
import SecondHeading from './SecondHeading.astro';
import Symptoms from './Symptoms.astro';
import Step from './StepReference.astro';
import ThirdHeading from './ThirdHeading.astro';

/** Components available to MDX content; keep in sync with content-reader/mdx-components.ts. */
export const components = {
  ...{ Limit, Count, Amount, Step, Others, OnlyKey, KeyDrawing, Symptoms, Receivers, Models, Phrase },
  // Markdown pictures, by the plugin picture-component.
  Picture,
  ...{ a: Link, h2: SecondHeading, h3: ThirdHeading },
};
