import { Alert, Button } from 'antd';
import { Component, type ReactNode } from 'react';

interface Props {
  readonly crash: string;
  readonly retry: string;
  readonly children: ReactNode;
}

/** A page that throws leaves the rest standing (React offers this to classes only). */
export class ErrorBoundary extends Component<Props, { readonly message: string | null }> {
  override state = { message: null };

  static getDerivedStateFromError(cause: unknown): { readonly message: string } {
    return { message: cause instanceof Error ? cause.message : String(cause) };
  }

  override render(): ReactNode {
    if (this.state.message === null) return this.props.children;
    return (
      <Alert
        type="error"
        showIcon
        title={this.props.crash}
        description={this.state.message}
        action={<Button onClick={() => this.setState({ message: null })}>{this.props.retry}</Button>}
      />
    );
  }
}
