import { isObject, isObjectList, textOf } from '../../../../json.ts';
import type { Given } from '../elements/element.ts';
import { Emojis } from '../emoji/emojis.tsx';
import type { BlockProps } from './kind.ts';
import { RichText } from './rich-text.tsx';

/** A table; its first row names the columns. */
export function Table({ block, blockId }: BlockProps) {
  const rows = (Array.isArray(block.rows) ? block.rows : []).map((row) => (isObjectList(row) ? row : []));
  const [head = [], ...body] = rows;
  const columns = isObjectList(block.column_settings) ? block.column_settings : [];
  const caption = textOf(block.caption);
  const rowHead = typeof block.row_header_column_index === 'number' ? block.row_header_column_index : null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="bk-table-frame" tabIndex={0} aria-label={caption || 'Table'}>
      <table className="bk-table">
        {caption !== '' && <caption>{caption}</caption>}
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={keyOf(index)} scope="col" className={columnClass(columns[index])}>
                <Cell cell={cell} blockId={blockId} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, index) => (
            <tr key={keyOf(index)}>
              {row.map((cell, column) => {
                const shared = {
                  className: columnClass(columns[column]),
                  children: <Cell cell={cell} blockId={blockId} />,
                };
                return column === rowHead ? (
                  <th key={keyOf(column)} scope="row" {...shared} />
                ) : (
                  <td key={keyOf(column)} {...shared} />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function keyOf(index: number): string {
  return `at-${index}`;
}

function columnClass(column: Given | undefined): string {
  const align = textOf(column?.align) || 'left';
  return `bk-cell-${align}${column?.is_wrapped === true ? ' bk-cell-wrapped' : ''}`;
}

function Cell({ cell, blockId }: { cell: Given; blockId: string }) {
  if (cell.type === 'rich_text') return <RichText block={{ ...cell, type: 'rich_text' }} blockId={blockId} />;
  if (!isObject(cell)) return null;
  return <Emojis text={textOf(cell.text)} />;
}
