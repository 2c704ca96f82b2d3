import { useTranslation } from 'react-i18next';
import type { ColumnView } from '../../../server/ingest/preview.schemas.js';
import { isNounWhat } from '../../../server/ingest/nouns/list-fields.schemas.js';
import { DataTable } from '../../components/data-table.js';
import { ColumnForms } from './column-forms.js';
import { FieldChoice } from './field-choice.js';
import { answered, columnSpecOf, type ReadingPartProps, tied } from './reading-answers.js';
import styles from './reading-panel.module.css';
import { isWorded, WordList } from './word-list.js';

/** Each column of the file, as it came, and what it is read as. */
export function ColumnList(props: ReadingPartProps) {
  const { t } = useTranslation();
  const { preview, answers, onAnswers } = props;
  const { columns, mapping, what } = preview;
  const nameOf = ({ header, at }: ColumnView) => (header === '' ? t('reading.unnamed', { at }) : header);
  return (
    <DataTable
      caption={t('reading.columns')}
      columns={(['column', 'examples', 'kind', 'field'] as const).map((name) => ({
        name,
        label: t(`reading.head.${name}`),
      }))}
      rows={columns.map((column) => ({
        key: String(column.at),
        mark: column.ignored ? t('reading.ignored') : undefined,
        cells: [
          nameOf(column),
          column.examples.slice(0, 3).join(' · ') || '—',
          t(`reading.kind.${column.kind}`),
          <div key="field" className={styles.field}>
            <FieldChoice
              column={column}
              what={what}
              label={t('reading.fieldOf', { column: nameOf(column) })}
              onField={(field) => onAnswers(tied(answers, mapping, column, columns, field))}
            />
            <Written column={column} name={nameOf(column)} {...props} />
          </div>,
        ],
      }))}
    />
  );
}

/** How its cells are written. */
function Written({
  column,
  name,
  preview,
  answers,
  onAnswers,
}: ReadingPartProps & { column: ColumnView; name: string }) {
  const { field } = column;
  const { mapping, questions, what } = preview;
  const spec = columnSpecOf(mapping, field);
  if (field === null) return null;
  const say = (path: string[], value: unknown) =>
    onAnswers(answered(answers, mapping, { into: 'mapping', path: ['fields', field, ...path] }, value));
  return (
    <>
      <ColumnForms
        column={column}
        name={name}
        spec={spec}
        hasHeadcount={mapping?.fields['headcount'] !== undefined}
        onForm={(member, value) => say([member], value)}
      />
      {!isNounWhat(what) && isWorded(field) && (
        <WordList
          field={field}
          column={column}
          values={spec.values ?? {}}
          questions={questions}
          onMeaning={(word, meaning) => say(['values', word], meaning)}
        />
      )}
    </>
  );
}
