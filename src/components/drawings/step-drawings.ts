import type { Plan } from '../../domain/catalog/plan.ts';
import type { NumberRules } from '../../domain/language-rules.ts';
import type { StepDrawing } from '../../domain/content/step-drawings.schema.ts';
import CarDoors from './CarDoors.astro';
import IgnitionLock from './IgnitionLock.astro';
import OpeningsText from './OpeningsText.astro';
import Rhythm from './Rhythm.astro';
import TimingDiagram from './TimingDiagram.astro';
import { timingDiagramOf } from './timing-diagram.ts';

/** Properties of a drawing; the step only hands them on. */
type Drawn = object;
type Component<Props> = (props: Props) => unknown;

interface Shown {
  readonly Drawing: Component<Drawn>;
  /** What is drawn of a plan; undefined where there is nothing to draw. */
  readonly drawnOf: (plan: Plan, rules: NumberRules) => Drawn | undefined;
  /** What stands above the text of the step. */
  readonly Lead?: Component<{ plan: Plan }>;
  /** What stands below it on paper. */
  readonly OnPaper?: Component<Drawn>;
}

const table = {
  doors: { Drawing: CarDoors, drawnOf: ({ outline }: Plan) => outline, Lead: OpeningsText },
  'ignition-lock': { Drawing: IgnitionLock, drawnOf: () => ({}) },
  'timing-strip': { Drawing: TimingDiagram, drawnOf: timingDiagramOf, OnPaper: Rhythm },
};

/** How each drawing that a step can name is shown. */
export const stepDrawings = table as Readonly<Record<StepDrawing, Shown>>;
