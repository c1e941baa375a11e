import { createCountyTable, type Migration } from '@peixun/plugin-api';

export const rankingsAndProposals: Migration = {
  name: '0003-rankings-and-proposals',
  async up(db) {
    await createCountyTable(db, 'ranking_run')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('year', 'integer', column => column.notNull())
      .addColumn('quarter', 'integer', column => column.notNull())
      .addColumn('computed_at', 'timestamptz', column => column.notNull())
      .addColumn('computed_by', 'text', column => column.notNull())
      .addColumn('computed_by_person', 'uuid')
      .addColumn('evidence_mark', 'text', column => column.notNull())
      .addColumn('rule', 'jsonb', column => column.notNull())
      .addColumn('audiences', 'jsonb', column => column.notNull())
      .addPrimaryKeyConstraint('ranking_run_pk', ['county_id', 'id'])
      .execute();
    await createCountyTable(db, 'ranked_need')
      .addColumn('run_id', 'uuid', column => column.notNull())
      .addColumn('audience_id', 'text', column => column.notNull())
      .addColumn('theme_id', 'uuid', column => column.notNull())
      .addColumn('theme_name', 'text', column => column.notNull())
      .addColumn('rank', 'integer', column => column.notNull())
      .addColumn('points', 'integer', column => column.notNull())
      .addColumn('contributions', 'jsonb', column => column.notNull())
      .addPrimaryKeyConstraint('ranked_need_pk', ['county_id', 'run_id', 'audience_id', 'theme_id'])
      .addForeignKeyConstraint('ranked_need_run', ['county_id', 'run_id'], 'ranking_run', ['county_id', 'id'])
      .execute();
    await createCountyTable(db, 'proposal')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('run_id', 'uuid', column => column.notNull())
      .addColumn('audience_id', 'text', column => column.notNull())
      .addColumn('title', 'text', column => column.notNull())
      .addColumn('places', 'integer', column => column.notNull())
      .addColumn('reasons', 'text', column => column.notNull())
      .addColumn('state', 'text', column => column.notNull())
      .addColumn('needs', 'jsonb', column => column.notNull())
      .addColumn('proposed_at', 'timestamptz', column => column.notNull())
      .addColumn('proposed_by_person', 'uuid')
      .addColumn('decided_at', 'timestamptz')
      .addColumn('decision_comment', 'text')
      .addPrimaryKeyConstraint('proposal_pk', ['county_id', 'id'])
      .addForeignKeyConstraint('proposal_run', ['county_id', 'run_id'], 'ranking_run', ['county_id', 'id'])
      .execute();
  },
  async down(db) {
    for (const table of ['proposal', 'ranked_need', 'ranking_run'])
      await db.schema.dropTable(table).execute();
  },
};
