import { Component, type ReactNode } from 'react';

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
      <main className="main">
        <header className="bar">
          <h1>This page failed to draw</h1>
        </header>
        <div className="page">
          <p className="q">Your data is untouched. Draw it again, or open another page.</p>
          <p className="rowx gap-top">
            <button type="button" className="btn" onClick={() => this.setState({ failed: false })}>
              Draw it again
            </button>
          </p>
        </div>
      </main>
    );
  }
}
