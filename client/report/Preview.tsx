import { useEffect, useState } from 'react';
import type { ReportFile } from '#api/report';
import { fileBlob } from '../export/files';
import { useWords } from '../i18n/use-words';

/** A report in a frame of its own: nothing in it runs, and nothing is loaded from elsewhere. */
export function Preview({ file, isBehind }: { file: ReportFile; isBehind: boolean }) {
  const { t } = useWords();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(fileBlob(file));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  if (address === null) return null;
  return (
    <iframe
      className="report-preview"
      sandbox=""
      src={address}
      title={t('report.preview')}
      aria-busy={isBehind}
    />
  );
}
