import { createCountyTable, type Migration } from '@peixun/plugin-api';
import { sql } from 'kysely';

export const sourceDocuments: Migration = {
  name: '0010-source-documents',
  async up(db) {
    await createCountyTable(db, 'source_document')
      .addColumn('id', 'uuid', column => column.notNull())
      .addColumn('title', 'text', column => column.notNull())
      .addColumn('year', 'integer', column => column.notNull())
      .addColumn('file_id', 'uuid', column => column.notNull())
      .addColumn('file_name', 'text', column => column.notNull())
      .addColumn('sha256', 'text', column => column.notNull())
      .addColumn('uploaded_on', 'date', column => column.notNull())
      .addColumn('paragraph_count', 'integer', column => column.notNull())
      .addColumn('paragraphs', 'jsonb', column => column.notNull())
      .addPrimaryKeyConstraint('source_document_pk', ['county_id', 'id'])
      .addUniqueConstraint('source_document_once', ['county_id', 'sha256'])
      .execute();
    await createCountyTable(db, 'priority_passage')
      .addColumn('priority_id', 'uuid', column => column.notNull())
      .addColumn('document_id', 'uuid', column => column.notNull())
      .addColumn('paragraph', 'integer', column => column.notNull())
      .addColumn('first_character', 'integer', column => column.notNull())
      .addColumn('end_character', 'integer', column =>
        column.notNull().check(sql`end_character > first_character`),
      )
      .addPrimaryKeyConstraint('priority_passage_pk', [
        'county_id',
        'priority_id',
        'document_id',
        'paragraph',
        'first_character',
      ])
      .addForeignKeyConstraint('priority_passage_priority', ['county_id', 'priority_id'], 'priority', [
        'county_id',
        'id',
      ])
      .addForeignKeyConstraint('priority_passage_document', ['county_id', 'document_id'], 'source_document', [
        'county_id',
        'id',
      ])
      .execute();
    await db.schema
      .createIndex('priority_passage_by_document')
      .on('priority_passage')
      .columns(['county_id', 'document_id'])
      .execute();
  },
  async down(db) {
    await db.schema.dropTable('priority_passage').execute();
    await db.schema.dropTable('source_document').execute();
  },
};
