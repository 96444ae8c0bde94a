import '../lib/styles/index.css';
