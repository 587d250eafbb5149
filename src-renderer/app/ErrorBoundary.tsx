import { Component, type ReactNode } from 'react';
import { buttonLook, buttonRow } from '../ui/button/button.ts';
import pageStyles from '../ui/page/page.module.css';
import textStyles from '../ui/text/text.module.css';

/** One broken page does not take the others with it. */
export class ErrorBoundary extends Component<{ name: string; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidUpdate(before: { name: string }) {
    if (before.name !== this.props.name && this.state.failed) this.setState({ failed: false });
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main className={pageStyles.main}>
        <header className={pageStyles.titleBar}>
          <h1>This page failed to draw</h1>
        </header>
        <div className={pageStyles.content}>
          <p className={textStyles.muted}>Your data is untouched. Draw it again, or open another page.</p>
          <p className={`${buttonRow} ${pageStyles.apart}`}>
            <button type="button" className={buttonLook()} onClick={() => this.setState({ failed: false })}>
              Draw it again
            </button>
          </p>
        </div>
      </main>
    );
  }
}
