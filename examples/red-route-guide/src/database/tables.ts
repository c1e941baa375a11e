import type { CountyTable } from '@peixun/plugin-api';
import type { ColumnType } from 'kysely';
import type { Stop } from '../contract/red-routes.ts';

export interface RedRouteTable extends CountyTable {
  id: string;
  unit_id: string;
  name: string;
  theme_ids: string[];
  stops: ColumnType<Stop[], string, string>;
  /** At the sites, without the way. */
  minutes: number;
}

/** A route that was found for an accepted class proposal. */
export interface SuggestionTable extends CountyTable {
  proposal_id: string;
  route_id: string;
  shared_themes: number;
}

export interface RedRouteGuideDatabase {
  red_route: RedRouteTable;
  suggestion: SuggestionTable;
}
