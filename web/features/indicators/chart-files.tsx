import { useTranslation } from 'react-i18next';
import type { Drawn } from '../../components/chart.js';
import { Icon } from '../../components/icon.js';
import { LinkButton } from '../../components/link-button.js';
import styles from './chart-panel.module.css';

/** Dots of a PNG for each of the page: sharp on paper and on a projector. */
const PNG_SCALE = 3;

interface ChartFilesProps {
  title: string;
  /** The figure's name, which the files bear. */
  name: string;
  /** Address of the data, for a spreadsheet or for a program. */
  file: (format: 'csv' | 'xlsx') => string;
  /** Null while nothing is drawn, or where nothing is: pictures need a drawing. */
  drawn: Drawn | null;
}

/** The data of a chart, and its drawing as a picture. */
export function ChartFiles({ title, name, file, drawn }: ChartFilesProps) {
  const { t } = useTranslation();
  const svg = async (view: Drawn) => {
    const address = URL.createObjectURL(new Blob([await view.toSVG()], { type: 'image/svg+xml' }));
    save(address, `${name}.svg`);
    URL.revokeObjectURL(address);
  };
  const png = async (view: Drawn) => save(await view.toImageURL('png', PNG_SCALE), `${name}.png`);
  return (
    <span className={styles.files}>
      <Icon name="download" />
      <LinkButton
        href={file('xlsx')}
        download
        aria-label={t('chart.downloadOf', { title, label: t('chart.download') })}
      >
        {t('chart.download')}
      </LinkButton>
      <LinkButton href={file('csv')} download aria-label={t('chart.downloadOf', { title, label: 'CSV' })}>
        CSV
      </LinkButton>
      {drawn && (
        <>
          <LinkButton aria-label={t('chart.pictureOf', { title, label: 'PNG' })} onClick={() => void png(drawn)}>
            PNG
          </LinkButton>
          <LinkButton aria-label={t('chart.pictureOf', { title, label: 'SVG' })} onClick={() => void svg(drawn)}>
            SVG
          </LinkButton>
        </>
      )}
    </span>
  );
}

function save(address: string, file: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
}
