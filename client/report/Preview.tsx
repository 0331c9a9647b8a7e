import { useEffect, useState } from 'react';
import type { ReportFile } from '#api/report';
import { bytesOf } from '../export/files';
import { useWords } from '../i18n/use-words';
import fonts from './report-fonts.css?url';

/** A report in a frame of its own: nothing in it runs, and nothing is loaded but our own fonts. */
export function Preview({ file, isBehind }: { file: ReportFile; isBehind: boolean }) {
  const { t } = useWords();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(withPageFonts(file));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  if (address === null) return null;
  return (
    <iframe
      className="report-preview"
      sandbox="allow-same-origin"
      src={address}
      title={t('report.preview')}
      aria-busy={isBehind}
    />
  );
}

const OWN_FONTS = /<style id="fonts">.*?<\/style>/s;

/** The policy of the page allows no style sheet that it does not know, and the letters of a report stand in one. */
function withPageFonts(file: ReportFile): Blob {
  const html = new TextDecoder().decode(bytesOf(file));
  const address = new URL(fonts, document.baseURI).href;
  const shown = html.replace(OWN_FONTS, () => `<link rel="stylesheet" href="${address}">`);
  return new Blob([shown], { type: file.mediaType });
}
