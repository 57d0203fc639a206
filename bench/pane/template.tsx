/**
 * What the pane is measured against: a page with the components that Microsoft's React template of an Excel add-in
 * uses (Button, Field, Textarea, tokens, makeStyles, FluentProvider), built by the same configuration.
 */
import { Button, Field, FluentProvider, makeStyles, Textarea, tokens, webLightTheme } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

const useStyles = makeStyles({
  page: { minHeight: '100vh', display: 'flex', flexDirection: 'column', alignItems: 'center' },
  text: { marginLeft: '20px', marginTop: '30px', marginBottom: '20px', marginRight: '20px', maxWidth: '50%' },
  told: { fontWeight: tokens.fontWeightSemibold, marginTop: '20px', marginBottom: '10px' },
});

function TextInsertion(): ReactNode {
  const styles = useStyles();
  const [text, setText] = useState('Some text.');
  return (
    <div className={styles.page}>
      <Field className={styles.text} size="large" label="Enter text to be inserted into the document.">
        <Textarea size="large" value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <Field className={styles.told}>Click the button to insert text.</Field>
      <Button appearance="primary" disabled={false} size="large">Insert text</Button>
    </div>
  );
}

/** As the pane does, the page waits for Office.js, which the bench answers with nothing. */
void Office.onReady(() => {
  const root = document.getElementById('root');
  if (root !== null) createRoot(root).render(<FluentProvider theme={webLightTheme}><TextInsertion /></FluentProvider>);
});
