import { InboxOutlined } from '@ant-design/icons';
import { uploadImport } from '@sophora/contract/imports';
import { Alert, Button, Progress } from 'antd';
import { useRef, useState } from 'react';
import { upload } from '../../ui/client.ts';
import { useText } from '../../ui/i18n/text.ts';
import { useSayError } from '../../ui/say.ts';
import { sizeText } from '../parts/fieldText.ts';
import { useKinds } from '../parts/useKinds.ts';
import { guessKind, lastKind, rememberKind } from './guessKind.ts';
import { KindChoice } from './KindChoice.tsx';
import { importText } from './text.ts';

interface Props {
  readonly district: string;
  /** A kind asked for by the page that led here. */
  readonly kind: string | undefined;
  readonly onUploaded: (batch: string) => void;
}

/** Where a file is dropped or chosen, its kind confirmed and the bytes sent (导入入口). */
export function DropZone({ district, kind: asked, onUploaded }: Props) {
  const t = useText(importText);
  const sayError = useSayError();
  const kinds = useKinds();
  const input = useRef<HTMLInputElement>(null);
  const abort = useRef<AbortController>(null);
  const [over, setOver] = useState(false);
  const [file, setFile] = useState<File>();
  const [kind, setKind] = useState<string>();
  const [note, setNote] = useState('');
  const [sent, setSent] = useState<number>();
  const [problem, setProblem] = useState('');

  const take = (files: FileList | null) => {
    const first = files?.[0];
    if (!first) return;
    setProblem(first.size === 0 ? t('emptyFile') : '');
    setNote(files.length > 1 ? t('oneFile', { name: first.name }) : '');
    if (first.size === 0) return;
    setFile(first);
    setKind(guessKind(first.name, kinds ?? []) ?? asked ?? lastKind());
  };

  const send = async () => {
    if (!file || !kind) return;
    const stop = new AbortController();
    abort.current = stop;
    setProblem('');
    setSent(0);
    try {
      const { batch } = await upload(
        uploadImport,
        { params: { district }, query: { kind, fileName: file.name }, signal: stop.signal },
        file,
        (bytes, total) => setSent(total === 0 ? 1 : bytes / total),
      );
      rememberKind(kind);
      onUploaded(batch.id);
    } catch (error) {
      if (!stop.signal.aborted) setProblem(sayError(error));
    } finally {
      setSent(undefined);
    }
  };

  return (
    <section
      className={over ? 'ledger-drop ledger-drop-over' : 'ledger-drop'}
      aria-label={t('drop')}
      onDragOver={(e) => {
        e.preventDefault();
        setOver(true);
      }}
      onDragLeave={(e) => {
        if (!e.currentTarget.contains(e.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(e) => {
        e.preventDefault();
        setOver(false);
        if (sent === undefined) take(e.dataTransfer.files);
      }}
    >
      <input
        ref={input}
        type="file"
        hidden
        data-testid="import-file"
        accept=".xlsx,.xlsm,.xls,.csv,.tsv,.txt"
        onChange={(e) => {
          take(e.target.files);
          e.target.value = '';
        }}
      />
      {file === undefined ? (
        <div className="ledger-drop-empty">
          <InboxOutlined className="ledger-drop-icon" aria-hidden />
          <p className="ledger-drop-words">{over ? t('dropNow') : t('drop')}</p>
          <Button type="primary" size="large" onClick={() => input.current?.click()}>
            {t('choose')}
          </Button>
          <p className="ledger-hint">{t('formats')}</p>
        </div>
      ) : (
        <div className="ledger-drop-file">
          <p className="ledger-drop-name">
            <strong>{file.name}</strong> <span className="ledger-hint">{sizeText(file.size)}</span>
          </p>
          {sent === undefined ? (
            <>
              <p className="ledger-drop-ask">{t('kindAsk')}</p>
              <KindChoice kinds={kinds ?? []} value={kind} onChange={setKind} />
              <div className="ledger-actions">
                <Button type="primary" data-testid="upload" disabled={!kind} onClick={() => void send()}>
                  {kind ? t('send') : t('kindFirst')}
                </Button>
                <Button onClick={() => input.current?.click()}>{t('otherFile')}</Button>
              </div>
            </>
          ) : (
            <div role="status">
              <p>{t(sent < 1 ? 'uploading' : 'readingFile', { name: file.name })}</p>
              <Progress percent={Math.floor(sent * 100)} status="active" />
              <Button onClick={() => abort.current?.abort()}>{t('stopUpload')}</Button>
            </div>
          )}
        </div>
      )}
      {note !== '' && <Alert type="info" showIcon title={note} />}
      {problem !== '' && <Alert type="error" showIcon title={problem} />}
    </section>
  );
}
