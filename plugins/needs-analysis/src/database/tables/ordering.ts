import type { CountyTable } from '@peixun/plugin-api';
import type { ColumnType, JSONColumnType } from 'kysely';
import type {
  AllocationOutcome,
  AllocationRun,
  HandChange,
  MenuItem,
  MenuState,
  OrderState,
  Place,
  RefusalReason,
} from '../../contract/index.ts';

/** `YYYY-MM-DD`. */
type Day = ColumnType<string>;

interface ClassOrderTable extends CountyTable {
  id: string;
  unit_id: string;
  year: number;
  quarter: number;
  theme_id: string;
  audience_id: string;
  title: string;
  places: number;
  reason: string;
  by_county: boolean;
  state: OrderState;
  answer: string;
  ordered_at: Date;
}

interface MenuTable extends CountyTable {
  id: string;
  title: string;
  year: number;
  quarter: number;
  opens_on: Day;
  closes_on: Day;
  state: MenuState;
  published_at: Date | null;
}

interface MenuItemTable extends CountyTable {
  id: string;
  menu_id: string;
  title: string;
  description: string;
  theme_ids: string[];
  audience_ids: string[];
  least: number;
  most: number;
  starts_on: Day;
  ends_on: Day;
  course: string;
  may_repeat: boolean;
  requires_course: string | null;
  unit_most: number | null;
  quotas: JSONColumnType<MenuItem['quotas']>;
  proposal_id: string | null;
  order_ids: string[];
  withdrawn_reason: string | null;
}

interface ChoiceTable extends CountyTable {
  menu_id: string;
  person_id: string;
  item_id: string;
  /** The unit they were of when they chose. */
  unit_id: string;
  rank: number;
  chosen_by: 'self' | 'unit';
}

interface AllocationRunTable extends CountyTable {
  id: string;
  menu_id: string;
  state: AllocationRun['state'];
  started_at: Date;
  finished_at: Date | null;
  job_run_id: string;
  is_stopping: boolean;
  rule: JSONColumnType<AllocationRun['rule']>;
  /** Stands for the choices and the menu that it rests on. */
  mark: string;
  outcome: ColumnType<AllocationOutcome | null, string | null, string>;
}

interface PlaceTable extends CountyTable {
  menu_id: string;
  item_id: string;
  person_id: string;
  unit_id: string;
  rank: number | null;
  origin: Place['origin'];
  is_untrained: boolean;
  state: 'given' | 'withdrawn';
}

interface RefusalTable extends CountyTable {
  menu_id: string;
  item_id: string;
  person_id: string;
  unit_id: string;
  rank: number;
  benefit: number;
  is_untrained: boolean;
  reasons: JSONColumnType<RefusalReason[]>;
  waiting: number | null;
}

/** A place before it was taken away. */
export interface FromPlace {
  readonly rank: number | null;
  readonly origin: Place['origin'];
  readonly isUntrained: boolean;
}

interface HandChangeTable extends CountyTable {
  id: string;
  menu_id: string;
  person_id: string;
  unit_id: string;
  kind: HandChange['kind'];
  item_id: string | null;
  from_item_id: string | null;
  /** What the place that was taken away was, to be given back. */
  from_place: ColumnType<FromPlace | null, string | null, never>;
  reason: string;
  overridden: string[];
  changed_at: Date;
  changed_by_person: string | null;
  undone_at: Date | null;
}

/** Who was trained elsewhere in a year. */
interface TrainedPersonTable extends CountyTable {
  year: number;
  person_id: string;
  unit_id: string;
}

export interface OrderingTables {
  class_order: ClassOrderTable;
  menu: MenuTable;
  menu_item: MenuItemTable;
  choice: ChoiceTable;
  allocation_run: AllocationRunTable;
  place: PlaceTable;
  refusal: RefusalTable;
  hand_change: HandChangeTable;
  trained_person: TrainedPersonTable;
}
