import { createCountyTable, type Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

const menuKey = ['county_id', 'menu_id'] as const;

export const ordering: Migration = {
  name: '0008-ordering',
  async up(db) {
    await createCountyTable(db, 'class_order')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('unit_id', 'uuid', column => column.notNull())
      .addColumn('year', 'integer', column => column.notNull())
      .addColumn('quarter', 'integer', column => column.notNull())
      .addColumn('theme_id', 'uuid', column => column.notNull())
      .addColumn('audience_id', 'text', column => column.notNull())
      .addColumn('title', 'text', column => column.notNull())
      .addColumn('places', 'integer', column => column.notNull())
      .addColumn('reason', 'text', column => column.notNull())
      .addColumn('by_county', 'boolean', column => column.notNull())
      .addColumn('state', 'text', column => column.notNull())
      .addColumn('answer', 'text', column => column.notNull())
      .addColumn('ordered_at', 'timestamptz', column => column.notNull())
      .addPrimaryKeyConstraint('class_order_pk', ['county_id', 'id'])
      .execute();
    await createCountyTable(db, 'menu')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('title', 'text', column => column.notNull())
      .addColumn('year', 'integer', column => column.notNull())
      .addColumn('quarter', 'integer', column => column.notNull())
      .addColumn('opens_on', 'date', column => column.notNull())
      .addColumn('closes_on', 'date', column => column.notNull())
      .addColumn('state', 'text', column => column.notNull())
      .addColumn('published_at', 'timestamptz')
      .addPrimaryKeyConstraint('menu_pk', ['county_id', 'id'])
      .execute();
    await createCountyTable(db, 'menu_item')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('menu_id', 'uuid', column => column.notNull())
      .addColumn('title', 'text', column => column.notNull())
      .addColumn('description', 'text', column => column.notNull())
      .addColumn('theme_ids', sql`uuid[]`, column => column.notNull())
      .addColumn('audience_ids', sql`text[]`, column => column.notNull())
      .addColumn('least', 'integer', column => column.notNull())
      .addColumn('most', 'integer', column => column.notNull())
      .addColumn('starts_on', 'date', column => column.notNull())
      .addColumn('ends_on', 'date', column => column.notNull())
      .addColumn('course', 'text', column => column.notNull())
      .addColumn('may_repeat', 'boolean', column => column.notNull())
      .addColumn('requires_course', 'text')
      .addColumn('unit_most', 'integer')
      .addColumn('quotas', 'jsonb', column => column.notNull())
      .addColumn('proposal_id', 'uuid')
      .addColumn('order_ids', sql`uuid[]`, column => column.notNull())
      .addColumn('withdrawn_reason', 'text')
      .addPrimaryKeyConstraint('menu_item_pk', ['county_id', 'id'])
      .addForeignKeyConstraint('menu_item_menu', [...menuKey], 'menu', ['county_id', 'id'])
      .execute();
    await createCountyTable(db, 'choice')
      .addColumn('menu_id', 'uuid', column => column.notNull())
      .addColumn('person_id', 'uuid', column => column.notNull())
      .addColumn('item_id', 'uuid', column => column.notNull())
      .addColumn('unit_id', 'uuid', column => column.notNull())
      .addColumn('rank', 'integer', column => column.notNull())
      .addColumn('chosen_by', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('choice_pk', [...menuKey, 'person_id', 'item_id'])
      .addForeignKeyConstraint('choice_menu', [...menuKey], 'menu', ['county_id', 'id'])
      .execute();
    await createCountyTable(db, 'allocation_run')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('menu_id', 'uuid', column => column.notNull())
      .addColumn('state', 'text', column => column.notNull())
      .addColumn('started_at', 'timestamptz', column => column.notNull())
      .addColumn('finished_at', 'timestamptz')
      .addColumn('job_run_id', 'uuid', column => column.notNull())
      .addColumn('is_stopping', 'boolean', column => column.notNull())
      .addColumn('rule', 'jsonb', column => column.notNull())
      .addColumn('mark', 'text', column => column.notNull())
      .addColumn('outcome', 'jsonb')
      .addPrimaryKeyConstraint('allocation_run_pk', ['county_id', 'id'])
      .addForeignKeyConstraint('allocation_run_menu', [...menuKey], 'menu', ['county_id', 'id'])
      .execute();
    await createCountyTable(db, 'place')
      .addColumn('menu_id', 'uuid', column => column.notNull())
      .addColumn('item_id', 'uuid', column => column.notNull())
      .addColumn('person_id', 'uuid', column => column.notNull())
      .addColumn('unit_id', 'uuid', column => column.notNull())
      .addColumn('rank', 'integer')
      .addColumn('origin', 'text', column => column.notNull())
      .addColumn('is_untrained', 'boolean', column => column.notNull())
      .addColumn('state', 'text', column => column.notNull())
      .addPrimaryKeyConstraint('place_pk', [...menuKey, 'item_id', 'person_id'])
      .addForeignKeyConstraint('place_menu', [...menuKey], 'menu', ['county_id', 'id'])
      .execute();
    await createCountyTable(db, 'refusal')
      .addColumn('menu_id', 'uuid', column => column.notNull())
      .addColumn('item_id', 'uuid', column => column.notNull())
      .addColumn('person_id', 'uuid', column => column.notNull())
      .addColumn('unit_id', 'uuid', column => column.notNull())
      .addColumn('rank', 'integer', column => column.notNull())
      .addColumn('benefit', 'integer', column => column.notNull())
      .addColumn('is_untrained', 'boolean', column => column.notNull())
      .addColumn('reasons', 'jsonb', column => column.notNull())
      .addColumn('waiting', 'integer')
      .addPrimaryKeyConstraint('refusal_pk', [...menuKey, 'item_id', 'person_id'])
      .addForeignKeyConstraint('refusal_menu', [...menuKey], 'menu', ['county_id', 'id'])
      .execute();
    await createCountyTable(db, 'hand_change')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('menu_id', 'uuid', column => column.notNull())
      .addColumn('person_id', 'uuid', column => column.notNull())
      .addColumn('unit_id', 'uuid', column => column.notNull())
      .addColumn('kind', 'text', column => column.notNull())
      .addColumn('item_id', 'uuid')
      .addColumn('from_item_id', 'uuid')
      .addColumn('from_place', 'jsonb')
      .addColumn('reason', 'text', column => column.notNull())
      .addColumn('overridden', sql`text[]`, column => column.notNull())
      .addColumn('changed_at', 'timestamptz', column => column.notNull())
      .addColumn('changed_by_person', 'uuid')
      .addColumn('undone_at', 'timestamptz')
      .addPrimaryKeyConstraint('hand_change_pk', ['county_id', 'id'])
      .addForeignKeyConstraint('hand_change_menu', [...menuKey], 'menu', ['county_id', 'id'])
      .execute();
    await createCountyTable(db, 'trained_person')
      .addColumn('year', 'integer', column => column.notNull())
      .addColumn('person_id', 'uuid', column => column.notNull())
      .addColumn('unit_id', 'uuid', column => column.notNull())
      .addPrimaryKeyConstraint('trained_person_pk', ['county_id', 'year', 'person_id'])
      .execute();
  },
  async down(db) {
    for (const table of [
      'trained_person',
      'hand_change',
      'refusal',
      'place',
      'allocation_run',
      'choice',
      'menu_item',
      'menu',
      'class_order',
    ])
      await db.schema.dropTable(table).execute();
  },
};
